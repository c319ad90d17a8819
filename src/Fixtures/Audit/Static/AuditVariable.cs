namespace Reproductions.Fixtures.Audit.Static;

/// <summary>A variable of a graph.</summary>
/// <param name="Name">Its node.</param>
/// <param name="Storage">What sessions keep its value under: the node's name for a reference, container and shared name for a resource. Two nodes of one storage are one variable.</param>
/// <param name="IsResource">True for a resource variable.</param>
/// <param name="DType">The element type.</param>
/// <param name="Shape">The static sizes, -1 where unknown; null for an unknown rank.</param>
/// <param name="Order">Its place in the graph.</param>
public sealed record AuditVariable(string Name, string Storage, bool IsResource, Tensorflow.DataType DType, IReadOnlyList<long> Shape, int Order);
