using System.Numerics;
using Reproductions.Runtime.Framework;
using Reproductions.Runtime.Kernels.Elementwise;
using Reproductions.Runtime.Kernels.Functions;

namespace Reproductions.Runtime.Ops.Elementwise;

/// <summary>Kernels of functions that are written once for all number types; null for a type that the function is not for.</summary>
internal static class Functions
{
    public static Kernel? Number<TFunction>(DType type)
        where TFunction : struct, INumberUnary => type switch
        {
            DType.Float32 => Unary<float, NumberUnary<float, TFunction>>(),
            DType.Float64 => Unary<double, NumberUnary<double, TFunction>>(),
            DType.Half => Unary<Half, NumberUnary<Half, TFunction>>(),
            DType.BFloat16 => Unary<BFloat16, NumberUnaryBrain<TFunction>>(),
            DType.Int8 => Unary<sbyte, NumberUnary<sbyte, TFunction>>(),
            DType.Int16 => Unary<short, NumberUnary<short, TFunction>>(),
            DType.Int32 => Unary<int, NumberUnary<int, TFunction>>(),
            DType.Int64 => Unary<long, NumberUnary<long, TFunction>>(),
            DType.UInt8 => Unary<byte, NumberUnary<byte, TFunction>>(),
            DType.UInt16 => Unary<ushort, NumberUnary<ushort, TFunction>>(),
            DType.UInt32 => Unary<uint, NumberUnary<uint, TFunction>>(),
            DType.UInt64 => Unary<ulong, NumberUnary<ulong, TFunction>>(),
            DType.Complex64 => Unary<Complex64, NumberUnaryComplex<TFunction>>(),
            DType.Complex128 => Unary<Complex, NumberUnary<Complex, TFunction>>(),
            _ => null,
        };

    public static Kernel? Ordered<TFunction>(DType type)
        where TFunction : struct, IOrderedUnary => type switch
        {
            DType.Float32 => Unary<float, OrderedUnary<float, TFunction>>(),
            DType.Float64 => Unary<double, OrderedUnary<double, TFunction>>(),
            DType.Half => Unary<Half, OrderedUnary<Half, TFunction>>(),
            DType.BFloat16 => Unary<BFloat16, OrderedUnaryBrain<TFunction>>(),
            DType.Int8 => Unary<sbyte, OrderedUnary<sbyte, TFunction>>(),
            DType.Int16 => Unary<short, OrderedUnary<short, TFunction>>(),
            DType.Int32 => Unary<int, OrderedUnary<int, TFunction>>(),
            DType.Int64 => Unary<long, OrderedUnary<long, TFunction>>(),
            DType.UInt8 => Unary<byte, OrderedUnary<byte, TFunction>>(),
            DType.UInt16 => Unary<ushort, OrderedUnary<ushort, TFunction>>(),
            DType.UInt32 => Unary<uint, OrderedUnary<uint, TFunction>>(),
            DType.UInt64 => Unary<ulong, OrderedUnary<ulong, TFunction>>(),
            _ => null,
        };

    public static Kernel? Real<TFunction>(DType type)
        where TFunction : struct, IRealUnary => type switch
        {
            DType.Float32 when TFunction.HasSpans => new SpanKernel<float, RealSpans<float, TFunction>>(),
            DType.Float64 when TFunction.HasSpans => new SpanKernel<double, RealSpans<double, TFunction>>(),
            DType.Float32 => Unary<float, RealUnary<float, TFunction>>(),
            DType.Float64 => Unary<double, RealUnary<double, TFunction>>(),
            DType.Half => Unary<Half, RealUnaryHalf<TFunction>>(),
            DType.BFloat16 => Unary<BFloat16, RealUnaryBrain<TFunction>>(),
            DType.Complex64 when TFunction.HasComplex => Unary<Complex64, RealUnaryComplex64<TFunction>>(),
            DType.Complex128 when TFunction.HasComplex => Unary<Complex, RealUnaryComplex<TFunction>>(),
            _ => null,
        };

    public static Kernel? NumberBinary<TFunction>(DType type)
        where TFunction : struct, INumberBinary => type switch
        {
            DType.Float32 => Binary<float, NumberBinary<float, TFunction>>(),
            DType.Float64 => Binary<double, NumberBinary<double, TFunction>>(),
            DType.Half => Binary<Half, NumberBinary<Half, TFunction>>(),
            DType.BFloat16 => Binary<BFloat16, NumberBinaryBrain<TFunction>>(),
            DType.Int8 => Binary<sbyte, NumberBinary<sbyte, TFunction>>(),
            DType.Int16 => Binary<short, NumberBinary<short, TFunction>>(),
            DType.Int32 => Binary<int, NumberBinary<int, TFunction>>(),
            DType.Int64 => Binary<long, NumberBinary<long, TFunction>>(),
            DType.UInt8 => Binary<byte, NumberBinary<byte, TFunction>>(),
            DType.UInt16 => Binary<ushort, NumberBinary<ushort, TFunction>>(),
            DType.UInt32 => Binary<uint, NumberBinary<uint, TFunction>>(),
            DType.UInt64 => Binary<ulong, NumberBinary<ulong, TFunction>>(),
            DType.Complex64 => Binary<Complex64, NumberBinaryComplex<TFunction>>(),
            DType.Complex128 => Binary<Complex, NumberBinary<Complex, TFunction>>(),
            _ => null,
        };

    public static Kernel? OrderedBinary<TFunction>(DType type, Action<Tensor, Tensor>? check = null)
        where TFunction : struct, IOrderedBinary => type switch
        {
            DType.Float32 => Binary<float, OrderedBinary<float, TFunction>>(),
            DType.Float64 => Binary<double, OrderedBinary<double, TFunction>>(),
            DType.Half => Binary<Half, OrderedBinary<Half, TFunction>>(),
            DType.BFloat16 => Binary<BFloat16, OrderedBinaryBrain<TFunction>>(),
            DType.Int8 => Binary<sbyte, OrderedBinary<sbyte, TFunction>>(check),
            DType.Int16 => Binary<short, OrderedBinary<short, TFunction>>(check),
            DType.Int32 => Binary<int, OrderedBinary<int, TFunction>>(check),
            DType.Int64 => Binary<long, OrderedBinary<long, TFunction>>(check),
            DType.UInt8 => Binary<byte, OrderedBinary<byte, TFunction>>(check),
            DType.UInt16 => Binary<ushort, OrderedBinary<ushort, TFunction>>(check),
            DType.UInt32 => Binary<uint, OrderedBinary<uint, TFunction>>(check),
            DType.UInt64 => Binary<ulong, OrderedBinary<ulong, TFunction>>(check),
            _ => null,
        };

    public static Kernel? RealBinary<TFunction>(DType type)
        where TFunction : struct, IRealBinary => type switch
        {
            DType.Float32 => Binary<float, RealBinary<float, TFunction>>(),
            DType.Float64 => Binary<double, RealBinary<double, TFunction>>(),
            DType.Half => Binary<Half, RealBinaryHalf<TFunction>>(),
            DType.BFloat16 => Binary<BFloat16, RealBinaryBrain<TFunction>>(),
            DType.Complex64 when TFunction.HasComplex => Binary<Complex64, RealBinaryComplex64<TFunction>>(),
            DType.Complex128 when TFunction.HasComplex => Binary<Complex, RealBinaryComplex<TFunction>>(),
            _ => null,
        };

    public static Kernel? IntegerBinary<TFunction>(DType type)
        where TFunction : struct, IIntegerBinary => type switch
        {
            DType.Int8 => Binary<sbyte, IntegerBinary<sbyte, TFunction>>(),
            DType.Int16 => Binary<short, IntegerBinary<short, TFunction>>(),
            DType.Int32 => Binary<int, IntegerBinary<int, TFunction>>(),
            DType.Int64 => Binary<long, IntegerBinary<long, TFunction>>(),
            DType.UInt8 => Binary<byte, IntegerBinary<byte, TFunction>>(),
            DType.UInt16 => Binary<ushort, IntegerBinary<ushort, TFunction>>(),
            DType.UInt32 => Binary<uint, IntegerBinary<uint, TFunction>>(),
            DType.UInt64 => Binary<ulong, IntegerBinary<ulong, TFunction>>(),
            _ => null,
        };

    public static Kernel? Predicate<TFunction>(DType type)
        where TFunction : struct, IPredicate => type switch
        {
            DType.Float32 => new BinaryKernel<float, bool, Predicate<float, TFunction>>(),
            DType.Float64 => new BinaryKernel<double, bool, Predicate<double, TFunction>>(),
            DType.Half => new BinaryKernel<Half, bool, Predicate<Half, TFunction>>(),
            DType.BFloat16 => new BinaryKernel<BFloat16, bool, PredicateBrain<TFunction>>(),
            DType.Int8 or DType.QInt8 => new BinaryKernel<sbyte, bool, Predicate<sbyte, TFunction>>(),
            DType.Int16 => new BinaryKernel<short, bool, Predicate<short, TFunction>>(),
            DType.Int32 or DType.QInt32 => new BinaryKernel<int, bool, Predicate<int, TFunction>>(),
            DType.Int64 => new BinaryKernel<long, bool, Predicate<long, TFunction>>(),
            DType.UInt8 or DType.QUInt8 or DType.Bool => new BinaryKernel<byte, bool, Predicate<byte, TFunction>>(),
            DType.UInt16 => new BinaryKernel<ushort, bool, Predicate<ushort, TFunction>>(),
            DType.UInt32 => new BinaryKernel<uint, bool, Predicate<uint, TFunction>>(),
            DType.UInt64 => new BinaryKernel<ulong, bool, Predicate<ulong, TFunction>>(),
            _ => null,
        };

    /// <summary>The same function without broadcasting: gradients of activations.</summary>
    public static Kernel? SameShape<TFunction>(DType type)
        where TFunction : struct, IOrderedBinary => type switch
        {
            DType.Float32 => new SameShapeKernel<float, OrderedBinary<float, TFunction>>(),
            DType.Float64 => new SameShapeKernel<double, OrderedBinary<double, TFunction>>(),
            DType.Half => new SameShapeKernel<Half, OrderedBinary<Half, TFunction>>(),
            DType.BFloat16 => new SameShapeKernel<BFloat16, OrderedBinaryBrain<TFunction>>(),
            DType.Int8 => new SameShapeKernel<sbyte, OrderedBinary<sbyte, TFunction>>(),
            DType.Int16 => new SameShapeKernel<short, OrderedBinary<short, TFunction>>(),
            DType.Int32 => new SameShapeKernel<int, OrderedBinary<int, TFunction>>(),
            DType.Int64 => new SameShapeKernel<long, OrderedBinary<long, TFunction>>(),
            DType.UInt8 => new SameShapeKernel<byte, OrderedBinary<byte, TFunction>>(),
            DType.UInt16 => new SameShapeKernel<ushort, OrderedBinary<ushort, TFunction>>(),
            DType.UInt32 => new SameShapeKernel<uint, OrderedBinary<uint, TFunction>>(),
            DType.UInt64 => new SameShapeKernel<ulong, OrderedBinary<ulong, TFunction>>(),
            _ => null,
        };

    /// <summary>The same for functions of floating-point numbers.</summary>
    public static Kernel? RealSameShape<TFunction>(DType type, bool isFlat = false)
        where TFunction : struct, IRealBinary => type switch
        {
            DType.Float32 => new SameShapeKernel<float, RealBinary<float, TFunction>>(isFlat),
            DType.Float64 => new SameShapeKernel<double, RealBinary<double, TFunction>>(isFlat),
            DType.Half => new SameShapeKernel<Half, RealBinaryHalf<TFunction>>(isFlat),
            DType.BFloat16 => new SameShapeKernel<BFloat16, RealBinaryBrain<TFunction>>(isFlat),
            DType.Complex64 when TFunction.HasComplex => new SameShapeKernel<Complex64, RealBinaryComplex64<TFunction>>(isFlat),
            DType.Complex128 when TFunction.HasComplex => new SameShapeKernel<Complex, RealBinaryComplex<TFunction>>(isFlat),
            _ => null,
        };

    private static UnaryKernel<T, T, TFunction> Unary<T, TFunction>()
        where T : unmanaged
        where TFunction : struct, IUnaryFunction<T, T> => new();

    private static BinaryKernel<T, T, TFunction> Binary<T, TFunction>(Action<Tensor, Tensor>? check = null)
        where T : unmanaged
        where TFunction : struct, IBinaryFunction<T, T> => new(check);
}
