using Reproductions.Runtime.Framework;
using Reproductions.Runtime.Kernels;
using Reproductions.Runtime.Kernels.Elementwise;

namespace Reproductions.Runtime.Ops.Casts;

/// <summary>Converts elements of one type to another.</summary>
internal sealed unsafe class CastKernel<TFrom, TTo>(bool truncate) : Kernel
    where TFrom : unmanaged
    where TTo : unmanaged
{
    public override void Compute(KernelContext c)
    {
        var x = c.Input(0);
        var y = c.Allocate(0, x.Shape);
        if (truncate && typeof(TTo) == typeof(BFloat16))
        {
            for (var i = 0L; i < x.Count; i++)
            {
                var value = Conversion.Convert<TFrom, float>(x.Data<TFrom>()[i]);
                y.Data<ushort>()[i] = (ushort)(float.IsNaN(value) ? 0x7FC0 : BitConverter.SingleToUInt32Bits(value) >> 16);
            }

            return;
        }

        Map.Unary<TFrom, TTo, Function>(x.Data<TFrom>(), y.Data<TTo>(), x.Count, c.Workers);
        if (truncate && typeof(TTo) == typeof(Half))
        {
            TowardZero(x, y);
        }
    }

    // A rounded float16 that lies further from 0 than the value is one step too far.
    private static void TowardZero(Tensor x, Tensor y)
    {
        var bits = y.Data<ushort>();
        for (var i = 0L; i < x.Count; i++)
        {
            var exact = Conversion.Convert<TFrom, double>(x.Data<TFrom>()[i]);
            if (Half.IsFinite(y.Data<Half>()[i]) && Math.Abs((double)y.Data<Half>()[i]) > Math.Abs(exact))
            {
                bits[i]--;
            }
        }
    }

    private readonly struct Function : IUnaryFunction<TFrom, TTo>
    {
        public static TTo Invoke(TFrom x) => Conversion.Convert<TFrom, TTo>(x);
    }
}
