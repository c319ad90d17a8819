using System.Numerics;
using Reproductions.Runtime.Framework;

namespace Reproductions.Runtime.Ops.Elementwise;

/// <summary>A kernel written once for all real number types; float16 is one of them, bfloat16 is not.</summary>
internal abstract class NumberKernel(DType type) : Kernel
{
    /// <summary>Whether there is such a kernel for the type.</summary>
    public static bool Supports(DType type) => type is DType.Float32 or DType.Float64 or DType.Half || type.IsInteger;

    public sealed override void Compute(KernelContext c)
    {
        switch (type)
        {
            case DType.Float32:
                Run<float>(c);
                break;
            case DType.Float64:
                Run<double>(c);
                break;
            case DType.Half:
                Run<Half>(c);
                break;
            case DType.Int8:
                Run<sbyte>(c);
                break;
            case DType.Int16:
                Run<short>(c);
                break;
            case DType.Int32:
                Run<int>(c);
                break;
            case DType.Int64:
                Run<long>(c);
                break;
            case DType.UInt8:
                Run<byte>(c);
                break;
            case DType.UInt16:
                Run<ushort>(c);
                break;
            case DType.UInt32:
                Run<uint>(c);
                break;
            case DType.UInt64:
                Run<ulong>(c);
                break;
            default:
                throw new UnimplementedError($"'{c.Node.Op.Name}' does not run on elements of type {type.Name}.");
        }
    }

    protected abstract void Run<T>(KernelContext c)
        where T : unmanaged, INumber<T>, IMinMaxValue<T>;
}
