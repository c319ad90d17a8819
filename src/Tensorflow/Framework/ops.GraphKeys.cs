namespace Tensorflow;

/// <content>Names of the standard collections.</content>
public partial class ops
{
    /// <summary>Names of the standard collections.</summary>
    public class GraphKeys
    {
        public static readonly string CONCATENATED_VARIABLES_ = "concatenated_variables";
        public static readonly string TRAINABLE_VARIABLES_ = "trainable_variables";
        public static readonly string TRAINABLE_RESOURCE_VARIABLES_ = "trainable_resource_variables";
        public static readonly string _STREAMING_MODEL_PORTS_ = "streaming_model_ports";
        public static readonly string LOSSES_ = "losses";
        public static readonly string LOCAL_VARIABLES_ = "local_variables";
        public static readonly string METRIC_VARIABLES_ = "metric_variables";
        public static readonly string MODEL_VARIABLES_ = "model_variables";
        public static readonly string MOVING_AVERAGE_VARIABLES_ = "moving_average_variables";
        public static readonly string GLOBAL_VARIABLES_ = "variables";
        public static readonly string TRAIN_OP_ = "train_op";
        public static readonly string GLOBAL_STEP_ = "global_step";
        public static readonly string REGULARIZATION_LOSSES_ = "regularization_losses";
        public static readonly string SAVEABLE_OBJECTS_ = "saveable_objects";
        public static readonly string UPDATE_OPS_ = "update_ops";
        public static readonly string SUMMARIES_ = "summaries";
        public static readonly string _SUMMARY_COLLECTION_ = "_SUMMARY_V2";
        public static readonly string COND_CONTEXT_ = "cond_context";
        public static readonly string WHILE_CONTEXT_ = "while_context";
        public static readonly string QUEUE_RUNNERS_ = CollectionKinds.Runners;

        public string[] _VARIABLE_COLLECTIONS_ =
        [
            GLOBAL_VARIABLES_, LOCAL_VARIABLES_, METRIC_VARIABLES_, MODEL_VARIABLES_,
            TRAINABLE_VARIABLES_, MOVING_AVERAGE_VARIABLES_, CONCATENATED_VARIABLES_, TRAINABLE_RESOURCE_VARIABLES_,
        ];

        public string LOCAL_VARIABLES = LOCAL_VARIABLES_;
        public string MOVING_AVERAGE_VARIABLES = MOVING_AVERAGE_VARIABLES_;
        public string GLOBAL_STEP_READ_KEY = "global_step_read_op_cache";

        public string CONCATENATED_VARIABLES => CONCATENATED_VARIABLES_;

        public string TRAINABLE_VARIABLES => TRAINABLE_VARIABLES_;

        public string TRAINABLE_RESOURCE_VARIABLES => TRAINABLE_RESOURCE_VARIABLES_;

        public string _STREAMING_MODEL_PORTS => _STREAMING_MODEL_PORTS_;

        public string LOSSES => LOSSES_;

        public string METRIC_VARIABLES => METRIC_VARIABLES_;

        public string GLOBAL_VARIABLES => GLOBAL_VARIABLES_;

        public string TRAIN_OP => TRAIN_OP_;

        public string GLOBAL_STEP => GLOBAL_STEP_;

        public string[] _VARIABLE_COLLECTIONS => _VARIABLE_COLLECTIONS_;

        public string REGULARIZATION_LOSSES => REGULARIZATION_LOSSES_;

        public string MODEL_VARIABLES => MODEL_VARIABLES_;

        public string SAVEABLE_OBJECTS => SAVEABLE_OBJECTS_;

        public string UPDATE_OPS => UPDATE_OPS_;

        public string SUMMARIES => SUMMARIES_;

        public string _SUMMARY_COLLECTION => _SUMMARY_COLLECTION_;

        public string COND_CONTEXT => COND_CONTEXT_;

        public string WHILE_CONTEXT => WHILE_CONTEXT_;

        public string QUEUE_RUNNERS => QUEUE_RUNNERS_;
    }
}
