namespace Tensorflow;

/// <summary>Which collections hold serialized protos, and of what.</summary>
internal static class CollectionKinds
{
    /// <summary>The collection of SaverDef.</summary>
    public const string Savers = "savers";

    /// <summary>The collection of loops: WhileContextDef.</summary>
    public const string Loops = "while_context";

    /// <summary>The collection of branches of conditionals: CondContextDef.</summary>
    public const string Branches = "cond_context";

    /// <summary>The collection of QueueRunnerDef.</summary>
    public const string Runners = "queue_runners";

    /// <summary>True for collections of loops and conditionals.</summary>
    public static bool IsControlFlow(string key) => key is Loops or Branches;

    /// <summary>True for collections of VariableDef.</summary>
    public static bool IsVariables(string key) => key is "variables" or "trainable_variables" or "local_variables" or "model_variables"
        or "moving_average_variables" or "global_step" or "metric_variables" or "concatenated_variables" or "trainable_resource_variables";

    /// <summary>True for collections of another proto.</summary>
    public static bool IsProto(string key) => key is Savers or Branches or Loops or Runners or "resources" or "table_initializer_protos";
}
