namespace Tensorflow;

/// <content>Files.</content>
public partial class tensorflow
{
    /// <summary>Files and folders.</summary>
    public GFile gfile = new();

    /// <summary>Files.</summary>
    public IoApi io { get; } = new();

    /// <summary>Files, as operations.</summary>
    public class IoApi
    {
        /// <summary>Files and folders.</summary>
        public GFile gfile = new();

        /// <summary>The contents of a file: a string scalar.</summary>
        public Tensor read_file(string filename, string name = null) => Unary("ReadFile", filename, name);

        /// <summary>The contents of a file: a string scalar.</summary>
        public Tensor read_file(Tensor filename, string name = null) => Unary("ReadFile", filename, name);

        /// <summary>Saves <paramref name="tensors"/> under <paramref name="tensor_names"/> in a checkpoint of the new format.</summary>
        public Operation save_v2(Tensor prefix, string[] tensor_names, string[] shape_and_slices, Tensor[] tensors, string name = null) =>
            gen_ops.Apply("SaveV2", name, [prefix, tensor_names, shape_and_slices, tensors]);

        /// <summary>Reads <paramref name="tensor_names"/> of a checkpoint.</summary>
        public Tensor[] restore_v2(Tensor prefix, string[] tensor_names, string[] shape_and_slices, TF_DataType[] dtypes, string name = null) =>
            gen_ops.Apply("RestoreV2", name, [prefix, tensor_names, shape_and_slices], ("dtypes", dtypes)).outputs;

        /// <summary>An operation that writes a string scalar to a file, and makes the folders to it.</summary>
        public Operation write_file(string filename, Tensor conentes, string name = null) => gen_ops.Apply("WriteFile", name, [filename, conentes]);

        /// <summary>An operation that writes a string scalar to a file, and makes the folders to it.</summary>
        public Operation write_file(Tensor filename, Tensor conentes, string name = null) => gen_ops.Apply("WriteFile", name, [filename, conentes]);
    }
}
