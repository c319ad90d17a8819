namespace Tensorflow;

/// <summary>Says into how many parts a variable is cut, along each of its dimensions; at most one number may be above 1.</summary>
/// <param name="shape">The shape of the whole variable.</param>
/// <param name="dtype">Its element type.</param>
public delegate int[] Partitioner(Shape shape, TF_DataType dtype);
