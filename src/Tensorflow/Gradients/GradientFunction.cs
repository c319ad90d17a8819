namespace Tensorflow;

/// <summary>
/// Builds the gradients of an operation's inputs from those of its outputs.
/// </summary>
/// <param name="op">The forward operation.</param>
/// <param name="grads">One gradient an output: a <see cref="Tensor"/> or <see cref="IndexedSlices"/>; null where there is none.</param>
/// <returns>One gradient an input, in order; null where none flows.</returns>
internal delegate object[] GradientFunction(Operation op, object[] grads);
