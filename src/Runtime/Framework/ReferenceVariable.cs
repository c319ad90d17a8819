namespace Reproductions.Runtime.Framework;

/// <summary>
/// The storage of a reference variable. A session keeps these and the storages of resource variables apart, so that one of each may have the same name;
/// TensorFlow's LegacyVar and Var are two types for the same reason.
/// </summary>
public sealed class ReferenceVariable(string name, DType dtype, Shape shape) : Variable(name, dtype, shape);
