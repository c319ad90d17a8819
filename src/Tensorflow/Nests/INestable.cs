namespace Tensorflow.Common.Types;

/// <summary>What can be seen as a nest of <typeparamref name="T"/>.</summary>
public interface INestable<T>
{
    /// <summary>The nest.</summary>
    Nest<T> AsNest();
}
