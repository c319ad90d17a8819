using System.Numerics;

namespace Tensorflow;

/// <content>Comparisons; a number becomes a constant of the tensor's element type.</content>
public partial class Tensor
{
    public static Tensor operator >(Tensor lhs, Tensor rhs) => BinaryOperators.Apply("greater", lhs, rhs);

    public static Tensor operator >(Tensor lhs, NDArray rhs) => BinaryOperators.Apply("greater", lhs, rhs);

    public static Tensor operator >(NDArray lhs, Tensor rhs) => BinaryOperators.Apply("greater", lhs, rhs);

    public static Tensor operator >(Tensor lhs, sbyte rhs) => BinaryOperators.Apply("greater", lhs, rhs);

    public static Tensor operator >(sbyte lhs, Tensor rhs) => BinaryOperators.Apply("greater", lhs, rhs);

    public static Tensor operator >(Tensor lhs, byte rhs) => BinaryOperators.Apply("greater", lhs, rhs);

    public static Tensor operator >(byte lhs, Tensor rhs) => BinaryOperators.Apply("greater", lhs, rhs);

    public static Tensor operator >(Tensor lhs, short rhs) => BinaryOperators.Apply("greater", lhs, rhs);

    public static Tensor operator >(short lhs, Tensor rhs) => BinaryOperators.Apply("greater", lhs, rhs);

    public static Tensor operator >(Tensor lhs, ushort rhs) => BinaryOperators.Apply("greater", lhs, rhs);

    public static Tensor operator >(ushort lhs, Tensor rhs) => BinaryOperators.Apply("greater", lhs, rhs);

    public static Tensor operator >(Tensor lhs, int rhs) => BinaryOperators.Apply("greater", lhs, rhs);

    public static Tensor operator >(int lhs, Tensor rhs) => BinaryOperators.Apply("greater", lhs, rhs);

    public static Tensor operator >(Tensor lhs, uint rhs) => BinaryOperators.Apply("greater", lhs, rhs);

    public static Tensor operator >(uint lhs, Tensor rhs) => BinaryOperators.Apply("greater", lhs, rhs);

    public static Tensor operator >(Tensor lhs, ulong rhs) => BinaryOperators.Apply("greater", lhs, rhs);

    public static Tensor operator >(ulong lhs, Tensor rhs) => BinaryOperators.Apply("greater", lhs, rhs);

    public static Tensor operator >(Tensor lhs, long rhs) => BinaryOperators.Apply("greater", lhs, rhs);

    public static Tensor operator >(long lhs, Tensor rhs) => BinaryOperators.Apply("greater", lhs, rhs);

    public static Tensor operator >(Tensor lhs, float rhs) => BinaryOperators.Apply("greater", lhs, rhs);

    public static Tensor operator >(float lhs, Tensor rhs) => BinaryOperators.Apply("greater", lhs, rhs);

    public static Tensor operator >(Tensor lhs, double rhs) => BinaryOperators.Apply("greater", lhs, rhs);

    public static Tensor operator >(double lhs, Tensor rhs) => BinaryOperators.Apply("greater", lhs, rhs);

    public static Tensor operator >(Tensor lhs, Complex rhs) => BinaryOperators.Apply("greater", lhs, rhs);

    public static Tensor operator >(Complex lhs, Tensor rhs) => BinaryOperators.Apply("greater", lhs, rhs);

    public static Tensor operator <(Tensor lhs, Tensor rhs) => BinaryOperators.Apply("less", lhs, rhs);

    public static Tensor operator <(Tensor lhs, NDArray rhs) => BinaryOperators.Apply("less", lhs, rhs);

    public static Tensor operator <(NDArray lhs, Tensor rhs) => BinaryOperators.Apply("less", lhs, rhs);

    public static Tensor operator <(Tensor lhs, sbyte rhs) => BinaryOperators.Apply("less", lhs, rhs);

    public static Tensor operator <(sbyte lhs, Tensor rhs) => BinaryOperators.Apply("less", lhs, rhs);

    public static Tensor operator <(Tensor lhs, byte rhs) => BinaryOperators.Apply("less", lhs, rhs);

    public static Tensor operator <(byte lhs, Tensor rhs) => BinaryOperators.Apply("less", lhs, rhs);

    public static Tensor operator <(Tensor lhs, short rhs) => BinaryOperators.Apply("less", lhs, rhs);

    public static Tensor operator <(short lhs, Tensor rhs) => BinaryOperators.Apply("less", lhs, rhs);

    public static Tensor operator <(Tensor lhs, ushort rhs) => BinaryOperators.Apply("less", lhs, rhs);

    public static Tensor operator <(ushort lhs, Tensor rhs) => BinaryOperators.Apply("less", lhs, rhs);

    public static Tensor operator <(Tensor lhs, int rhs) => BinaryOperators.Apply("less", lhs, rhs);

    public static Tensor operator <(int lhs, Tensor rhs) => BinaryOperators.Apply("less", lhs, rhs);

    public static Tensor operator <(Tensor lhs, uint rhs) => BinaryOperators.Apply("less", lhs, rhs);

    public static Tensor operator <(uint lhs, Tensor rhs) => BinaryOperators.Apply("less", lhs, rhs);

    public static Tensor operator <(Tensor lhs, ulong rhs) => BinaryOperators.Apply("less", lhs, rhs);

    public static Tensor operator <(ulong lhs, Tensor rhs) => BinaryOperators.Apply("less", lhs, rhs);

    public static Tensor operator <(Tensor lhs, long rhs) => BinaryOperators.Apply("less", lhs, rhs);

    public static Tensor operator <(long lhs, Tensor rhs) => BinaryOperators.Apply("less", lhs, rhs);

    public static Tensor operator <(Tensor lhs, float rhs) => BinaryOperators.Apply("less", lhs, rhs);

    public static Tensor operator <(float lhs, Tensor rhs) => BinaryOperators.Apply("less", lhs, rhs);

    public static Tensor operator <(Tensor lhs, double rhs) => BinaryOperators.Apply("less", lhs, rhs);

    public static Tensor operator <(double lhs, Tensor rhs) => BinaryOperators.Apply("less", lhs, rhs);

    public static Tensor operator <(Tensor lhs, Complex rhs) => BinaryOperators.Apply("less", lhs, rhs);

    public static Tensor operator <(Complex lhs, Tensor rhs) => BinaryOperators.Apply("less", lhs, rhs);

    public static Tensor operator >=(Tensor lhs, Tensor rhs) => BinaryOperators.Apply("greater_equal", lhs, rhs);

    public static Tensor operator >=(Tensor lhs, NDArray rhs) => BinaryOperators.Apply("greater_equal", lhs, rhs);

    public static Tensor operator >=(NDArray lhs, Tensor rhs) => BinaryOperators.Apply("greater_equal", lhs, rhs);

    public static Tensor operator >=(Tensor lhs, sbyte rhs) => BinaryOperators.Apply("greater_equal", lhs, rhs);

    public static Tensor operator >=(sbyte lhs, Tensor rhs) => BinaryOperators.Apply("greater_equal", lhs, rhs);

    public static Tensor operator >=(Tensor lhs, byte rhs) => BinaryOperators.Apply("greater_equal", lhs, rhs);

    public static Tensor operator >=(byte lhs, Tensor rhs) => BinaryOperators.Apply("greater_equal", lhs, rhs);

    public static Tensor operator >=(Tensor lhs, short rhs) => BinaryOperators.Apply("greater_equal", lhs, rhs);

    public static Tensor operator >=(short lhs, Tensor rhs) => BinaryOperators.Apply("greater_equal", lhs, rhs);

    public static Tensor operator >=(Tensor lhs, ushort rhs) => BinaryOperators.Apply("greater_equal", lhs, rhs);

    public static Tensor operator >=(ushort lhs, Tensor rhs) => BinaryOperators.Apply("greater_equal", lhs, rhs);

    public static Tensor operator >=(Tensor lhs, int rhs) => BinaryOperators.Apply("greater_equal", lhs, rhs);

    public static Tensor operator >=(int lhs, Tensor rhs) => BinaryOperators.Apply("greater_equal", lhs, rhs);

    public static Tensor operator >=(Tensor lhs, uint rhs) => BinaryOperators.Apply("greater_equal", lhs, rhs);

    public static Tensor operator >=(uint lhs, Tensor rhs) => BinaryOperators.Apply("greater_equal", lhs, rhs);

    public static Tensor operator >=(Tensor lhs, ulong rhs) => BinaryOperators.Apply("greater_equal", lhs, rhs);

    public static Tensor operator >=(ulong lhs, Tensor rhs) => BinaryOperators.Apply("greater_equal", lhs, rhs);

    public static Tensor operator >=(Tensor lhs, long rhs) => BinaryOperators.Apply("greater_equal", lhs, rhs);

    public static Tensor operator >=(long lhs, Tensor rhs) => BinaryOperators.Apply("greater_equal", lhs, rhs);

    public static Tensor operator >=(Tensor lhs, float rhs) => BinaryOperators.Apply("greater_equal", lhs, rhs);

    public static Tensor operator >=(float lhs, Tensor rhs) => BinaryOperators.Apply("greater_equal", lhs, rhs);

    public static Tensor operator >=(Tensor lhs, double rhs) => BinaryOperators.Apply("greater_equal", lhs, rhs);

    public static Tensor operator >=(double lhs, Tensor rhs) => BinaryOperators.Apply("greater_equal", lhs, rhs);

    public static Tensor operator >=(Tensor lhs, Complex rhs) => BinaryOperators.Apply("greater_equal", lhs, rhs);

    public static Tensor operator >=(Complex lhs, Tensor rhs) => BinaryOperators.Apply("greater_equal", lhs, rhs);

    public static Tensor operator <=(Tensor lhs, Tensor rhs) => BinaryOperators.Apply("less_equal", lhs, rhs);

    public static Tensor operator <=(Tensor lhs, NDArray rhs) => BinaryOperators.Apply("less_equal", lhs, rhs);

    public static Tensor operator <=(NDArray lhs, Tensor rhs) => BinaryOperators.Apply("less_equal", lhs, rhs);

    public static Tensor operator <=(Tensor lhs, sbyte rhs) => BinaryOperators.Apply("less_equal", lhs, rhs);

    public static Tensor operator <=(sbyte lhs, Tensor rhs) => BinaryOperators.Apply("less_equal", lhs, rhs);

    public static Tensor operator <=(Tensor lhs, byte rhs) => BinaryOperators.Apply("less_equal", lhs, rhs);

    public static Tensor operator <=(byte lhs, Tensor rhs) => BinaryOperators.Apply("less_equal", lhs, rhs);

    public static Tensor operator <=(Tensor lhs, short rhs) => BinaryOperators.Apply("less_equal", lhs, rhs);

    public static Tensor operator <=(short lhs, Tensor rhs) => BinaryOperators.Apply("less_equal", lhs, rhs);

    public static Tensor operator <=(Tensor lhs, ushort rhs) => BinaryOperators.Apply("less_equal", lhs, rhs);

    public static Tensor operator <=(ushort lhs, Tensor rhs) => BinaryOperators.Apply("less_equal", lhs, rhs);

    public static Tensor operator <=(Tensor lhs, int rhs) => BinaryOperators.Apply("less_equal", lhs, rhs);

    public static Tensor operator <=(int lhs, Tensor rhs) => BinaryOperators.Apply("less_equal", lhs, rhs);

    public static Tensor operator <=(Tensor lhs, uint rhs) => BinaryOperators.Apply("less_equal", lhs, rhs);

    public static Tensor operator <=(uint lhs, Tensor rhs) => BinaryOperators.Apply("less_equal", lhs, rhs);

    public static Tensor operator <=(Tensor lhs, ulong rhs) => BinaryOperators.Apply("less_equal", lhs, rhs);

    public static Tensor operator <=(ulong lhs, Tensor rhs) => BinaryOperators.Apply("less_equal", lhs, rhs);

    public static Tensor operator <=(Tensor lhs, long rhs) => BinaryOperators.Apply("less_equal", lhs, rhs);

    public static Tensor operator <=(long lhs, Tensor rhs) => BinaryOperators.Apply("less_equal", lhs, rhs);

    public static Tensor operator <=(Tensor lhs, float rhs) => BinaryOperators.Apply("less_equal", lhs, rhs);

    public static Tensor operator <=(float lhs, Tensor rhs) => BinaryOperators.Apply("less_equal", lhs, rhs);

    public static Tensor operator <=(Tensor lhs, double rhs) => BinaryOperators.Apply("less_equal", lhs, rhs);

    public static Tensor operator <=(double lhs, Tensor rhs) => BinaryOperators.Apply("less_equal", lhs, rhs);

    public static Tensor operator <=(Tensor lhs, Complex rhs) => BinaryOperators.Apply("less_equal", lhs, rhs);

    public static Tensor operator <=(Complex lhs, Tensor rhs) => BinaryOperators.Apply("less_equal", lhs, rhs);

    public static Tensor operator ==(Tensor x, int y) => gen_ops.Apply("Equal", null, [x, y]).output;

    public static Tensor operator !=(Tensor x, int y) => gen_ops.Apply("NotEqual", null, [x, y]).output;
}
