namespace Tensorflow;

/// <summary>TensorFlow.NET's name for what builds a saver's nodes; here there is one builder, so nothing implements it.</summary>
public interface ISaverBuilder
{
}
