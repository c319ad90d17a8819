using Reproductions.Runtime.Formats.Graphs;

namespace Tensorflow;

/// <summary>SavedModels of TensorFlow 1 (python/saved_model). TensorFlow.NET's <c>load</c> is TensorFlow 2's and not here.</summary>
public class SavedModelAPI
{
    /// <summary>Loads SavedModels into sessions.</summary>
    public SavedModelLoader loader { get; } = new();

    /// <summary>Makes a builder of a SavedModel in a folder that must not exist, or be empty.</summary>
    /// <exception cref="AssertionError">The folder holds files.</exception>
    public SavedModelBuilder Builder(string export_dir) => new(export_dir);

    /// <summary>True when a folder holds a SavedModel.</summary>
    public bool maybe_saved_model_directory(string export_dir) => SavedModelFile.Exists(export_dir);

    /// <summary>Saves the session's graph and variables for serving: one meta graph with the tag "serve" and one predict signature.</summary>
    /// <param name="session">The session that holds the values.</param>
    /// <param name="export_dir">The folder; must not exist, or be empty.</param>
    /// <param name="inputs">The inputs by their names in the signature.</param>
    /// <param name="outputs">The outputs by their names in the signature.</param>
    /// <param name="legacy_init_op">Runs after loading; null for none.</param>
    public void simple_save(Session session, string export_dir, Dictionary<string, Tensor> inputs, Dictionary<string, Tensor> outputs, Operation legacy_init_op = null)
    {
        var builder = Builder(export_dir);
        var signatures = new Dictionary<string, SignatureDef> { [signature_constants.DEFAULT_SERVING_SIGNATURE_DEF_KEY] = predict_signature_def(inputs, outputs) };
        builder.add_meta_graph_and_variables(session, [tag_constants.SERVING], signatures, main_op: legacy_init_op, clear_devices: true);
        builder.save();
    }

    /// <summary>A signature of named inputs and outputs.</summary>
    public SignatureDef predict_signature_def(Dictionary<string, Tensor> inputs, Dictionary<string, Tensor> outputs) => build_signature_def(
        inputs.ToDictionary(i => i.Key, i => build_tensor_info(i.Value)),
        outputs.ToDictionary(o => o.Key, o => build_tensor_info(o.Value)),
        signature_constants.PREDICT_METHOD_NAME);

    /// <summary>A signature.</summary>
    public SignatureDef build_signature_def(Dictionary<string, TensorInfo> inputs = null, Dictionary<string, TensorInfo> outputs = null, string method_name = "")
    {
        var signature = new SignatureDef { MethodName = method_name };
        signature.Inputs.Add(inputs ?? []);
        signature.Outputs.Add(outputs ?? []);
        return signature;
    }

    /// <summary>Name, type and shape of a tensor.</summary>
    public TensorInfo build_tensor_info(Tensor tensor) => new()
    {
        Name = tensor.name,
        Dtype = (DataType)tensor.dtype.as_base_dtype(),
        TensorShape = tensor.StaticShape.ToProto(),
    };
}
