namespace Reproductions.Runtime.Framework;

/// <summary>The kernel of a product whose result gets a bias, and perhaps a ReLU, in the same pass: to the same bits as three kernels, one after another. Input 2 is the bias.</summary>
public abstract class BiasFusion : Kernel
{
    /// <summary>Whether the inputs have shapes that this kernel takes; else the three kernels run, and say what is wrong if anything is.</summary>
    public abstract bool Suits(KernelContext c);
}
