namespace Tensorflow;

/// <summary>A variable: a value in each session, under one name.</summary>
public interface IVariableV1
{
    /// <summary>A name that no other variable of the process has.</summary>
    string UniqueId { get; }

    /// <summary>The name with <c>:0</c>.</summary>
    string Name { get; }

    /// <summary>The reference, or the resource handle.</summary>
    Tensor Handle { get; }

    /// <summary>The device that was asked for.</summary>
    string Device { get; }

    /// <summary>The operation that gives it its initial value.</summary>
    Operation Initializer { get; }

    /// <summary>The operation that makes reference or handle.</summary>
    Operation Op { get; }

    /// <summary>What a fetch of the variable fetches.</summary>
    Tensor GraphElement { get; }

    /// <summary>The graph.</summary>
    Graph Graph { get; }

    /// <summary>The element type; a reference type for a reference variable.</summary>
    TF_DataType dtype { get; }

    /// <summary>The static shape.</summary>
    Shape shape { get; }

    /// <summary>Whether optimizers change it.</summary>
    bool Trainable { get; }

    /// <summary>Adds to the value.</summary>
    Tensor assign_add<T>(T delta, bool use_locking = false, string name = null, bool read_value = true);

    /// <summary>Subtracts from the value.</summary>
    Tensor assign_sub<T>(T delta, bool use_locking = false, string name = null, bool read_value = true);

    /// <summary>Subtracts from the value when the variable is run.</summary>
    IVariableV1 assign_sub_lazy_load(Tensor delta, string name = null);

    /// <summary>Replaces the value.</summary>
    Tensor assign<T>(T value, bool use_locking = false, string name = null, bool read_value = true);

    /// <summary>Replaces the value when the variable is run.</summary>
    IVariableV1 assign_lazy_load(Tensor value, string name = null);

    /// <summary>The value as a tensor: the snapshot, or the reference.</summary>
    Tensor AsTensor(TF_DataType dtype = TF_DataType.DtInvalid, string name = null, bool as_ref = false);

    /// <summary>The value in the default session.</summary>
    NDArray numpy();
}
