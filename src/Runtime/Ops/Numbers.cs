namespace Reproductions.Runtime.Ops;

/// <summary>Picks the generic form of a kernel by element type.</summary>
internal static class Numbers
{
    /// <summary>Runs <paramref name="visitor"/> for a real number type.</summary>
    /// <exception cref="UnimplementedError">The type is complex, bfloat16, quantized or no number.</exception>
    public static void Visit<TVisitor>(DType dtype, TVisitor visitor)
        where TVisitor : struct, INumberVisitor
    {
        switch (dtype)
        {
            case DType.Float32:
                visitor.Run<float>();
                break;
            case DType.Float64:
                visitor.Run<double>();
                break;
            case DType.Half:
                visitor.Run<Half>();
                break;
            case DType.Int32:
                visitor.Run<int>();
                break;
            case DType.Int64:
                visitor.Run<long>();
                break;
            case DType.Int16:
                visitor.Run<short>();
                break;
            case DType.Int8:
                visitor.Run<sbyte>();
                break;
            case DType.UInt8:
                visitor.Run<byte>();
                break;
            case DType.UInt16:
                visitor.Run<ushort>();
                break;
            case DType.UInt32:
                visitor.Run<uint>();
                break;
            case DType.UInt64:
                visitor.Run<ulong>();
                break;
            default:
                throw new UnimplementedError($"No kernel for elements of type {dtype.Name} is registered; real numbers other than bfloat16 are.");
        }
    }
}
