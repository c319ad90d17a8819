using System.Numerics;

namespace Tensorflow;

/// <content>Operators; a number becomes a constant of the tensor's element type, as in Python.</content>
public partial class Tensor
{
    public static Tensor operator +(Tensor lhs, Tensor rhs) => BinaryOperators.Apply("add", lhs, rhs);

    public static Tensor operator +(Tensor lhs, NDArray rhs) => BinaryOperators.Apply("add", lhs, rhs);

    public static Tensor operator +(NDArray lhs, Tensor rhs) => BinaryOperators.Apply("add", lhs, rhs);

    public static Tensor operator +(Tensor lhs, sbyte rhs) => BinaryOperators.Apply("add", lhs, rhs);

    public static Tensor operator +(sbyte lhs, Tensor rhs) => BinaryOperators.Apply("add", lhs, rhs);

    public static Tensor operator +(Tensor lhs, byte rhs) => BinaryOperators.Apply("add", lhs, rhs);

    public static Tensor operator +(byte lhs, Tensor rhs) => BinaryOperators.Apply("add", lhs, rhs);

    public static Tensor operator +(Tensor lhs, short rhs) => BinaryOperators.Apply("add", lhs, rhs);

    public static Tensor operator +(short lhs, Tensor rhs) => BinaryOperators.Apply("add", lhs, rhs);

    public static Tensor operator +(Tensor lhs, ushort rhs) => BinaryOperators.Apply("add", lhs, rhs);

    public static Tensor operator +(ushort lhs, Tensor rhs) => BinaryOperators.Apply("add", lhs, rhs);

    public static Tensor operator +(Tensor lhs, int rhs) => BinaryOperators.Apply("add", lhs, rhs);

    public static Tensor operator +(int lhs, Tensor rhs) => BinaryOperators.Apply("add", lhs, rhs);

    public static Tensor operator +(Tensor lhs, uint rhs) => BinaryOperators.Apply("add", lhs, rhs);

    public static Tensor operator +(uint lhs, Tensor rhs) => BinaryOperators.Apply("add", lhs, rhs);

    public static Tensor operator +(Tensor lhs, ulong rhs) => BinaryOperators.Apply("add", lhs, rhs);

    public static Tensor operator +(ulong lhs, Tensor rhs) => BinaryOperators.Apply("add", lhs, rhs);

    public static Tensor operator +(Tensor lhs, long rhs) => BinaryOperators.Apply("add", lhs, rhs);

    public static Tensor operator +(long lhs, Tensor rhs) => BinaryOperators.Apply("add", lhs, rhs);

    public static Tensor operator +(Tensor lhs, float rhs) => BinaryOperators.Apply("add", lhs, rhs);

    public static Tensor operator +(float lhs, Tensor rhs) => BinaryOperators.Apply("add", lhs, rhs);

    public static Tensor operator +(Tensor lhs, double rhs) => BinaryOperators.Apply("add", lhs, rhs);

    public static Tensor operator +(double lhs, Tensor rhs) => BinaryOperators.Apply("add", lhs, rhs);

    public static Tensor operator +(Tensor lhs, Complex rhs) => BinaryOperators.Apply("add", lhs, rhs);

    public static Tensor operator +(Complex lhs, Tensor rhs) => BinaryOperators.Apply("add", lhs, rhs);

    public static Tensor operator -(Tensor lhs, Tensor rhs) => BinaryOperators.Apply("sub", lhs, rhs);

    public static Tensor operator -(Tensor lhs, NDArray rhs) => BinaryOperators.Apply("sub", lhs, rhs);

    public static Tensor operator -(NDArray lhs, Tensor rhs) => BinaryOperators.Apply("sub", lhs, rhs);

    public static Tensor operator -(Tensor lhs, sbyte rhs) => BinaryOperators.Apply("sub", lhs, rhs);

    public static Tensor operator -(sbyte lhs, Tensor rhs) => BinaryOperators.Apply("sub", lhs, rhs);

    public static Tensor operator -(Tensor lhs, byte rhs) => BinaryOperators.Apply("sub", lhs, rhs);

    public static Tensor operator -(byte lhs, Tensor rhs) => BinaryOperators.Apply("sub", lhs, rhs);

    public static Tensor operator -(Tensor lhs, short rhs) => BinaryOperators.Apply("sub", lhs, rhs);

    public static Tensor operator -(short lhs, Tensor rhs) => BinaryOperators.Apply("sub", lhs, rhs);

    public static Tensor operator -(Tensor lhs, ushort rhs) => BinaryOperators.Apply("sub", lhs, rhs);

    public static Tensor operator -(ushort lhs, Tensor rhs) => BinaryOperators.Apply("sub", lhs, rhs);

    public static Tensor operator -(Tensor lhs, int rhs) => BinaryOperators.Apply("sub", lhs, rhs);

    public static Tensor operator -(int lhs, Tensor rhs) => BinaryOperators.Apply("sub", lhs, rhs);

    public static Tensor operator -(Tensor lhs, uint rhs) => BinaryOperators.Apply("sub", lhs, rhs);

    public static Tensor operator -(uint lhs, Tensor rhs) => BinaryOperators.Apply("sub", lhs, rhs);

    public static Tensor operator -(Tensor lhs, ulong rhs) => BinaryOperators.Apply("sub", lhs, rhs);

    public static Tensor operator -(ulong lhs, Tensor rhs) => BinaryOperators.Apply("sub", lhs, rhs);

    public static Tensor operator -(Tensor lhs, long rhs) => BinaryOperators.Apply("sub", lhs, rhs);

    public static Tensor operator -(long lhs, Tensor rhs) => BinaryOperators.Apply("sub", lhs, rhs);

    public static Tensor operator -(Tensor lhs, float rhs) => BinaryOperators.Apply("sub", lhs, rhs);

    public static Tensor operator -(float lhs, Tensor rhs) => BinaryOperators.Apply("sub", lhs, rhs);

    public static Tensor operator -(Tensor lhs, double rhs) => BinaryOperators.Apply("sub", lhs, rhs);

    public static Tensor operator -(double lhs, Tensor rhs) => BinaryOperators.Apply("sub", lhs, rhs);

    public static Tensor operator -(Tensor lhs, Complex rhs) => BinaryOperators.Apply("sub", lhs, rhs);

    public static Tensor operator -(Complex lhs, Tensor rhs) => BinaryOperators.Apply("sub", lhs, rhs);

    public static Tensor operator *(Tensor lhs, Tensor rhs) => BinaryOperators.Apply("mul", lhs, rhs);

    public static Tensor operator *(Tensor lhs, NDArray rhs) => BinaryOperators.Apply("mul", lhs, rhs);

    public static Tensor operator *(NDArray lhs, Tensor rhs) => BinaryOperators.Apply("mul", lhs, rhs);

    public static Tensor operator *(Tensor lhs, sbyte rhs) => BinaryOperators.Apply("mul", lhs, rhs);

    public static Tensor operator *(sbyte lhs, Tensor rhs) => BinaryOperators.Apply("mul", lhs, rhs);

    public static Tensor operator *(Tensor lhs, byte rhs) => BinaryOperators.Apply("mul", lhs, rhs);

    public static Tensor operator *(byte lhs, Tensor rhs) => BinaryOperators.Apply("mul", lhs, rhs);

    public static Tensor operator *(Tensor lhs, short rhs) => BinaryOperators.Apply("mul", lhs, rhs);

    public static Tensor operator *(short lhs, Tensor rhs) => BinaryOperators.Apply("mul", lhs, rhs);

    public static Tensor operator *(Tensor lhs, ushort rhs) => BinaryOperators.Apply("mul", lhs, rhs);

    public static Tensor operator *(ushort lhs, Tensor rhs) => BinaryOperators.Apply("mul", lhs, rhs);

    public static Tensor operator *(Tensor lhs, int rhs) => BinaryOperators.Apply("mul", lhs, rhs);

    public static Tensor operator *(int lhs, Tensor rhs) => BinaryOperators.Apply("mul", lhs, rhs);

    public static Tensor operator *(Tensor lhs, uint rhs) => BinaryOperators.Apply("mul", lhs, rhs);

    public static Tensor operator *(uint lhs, Tensor rhs) => BinaryOperators.Apply("mul", lhs, rhs);

    public static Tensor operator *(Tensor lhs, ulong rhs) => BinaryOperators.Apply("mul", lhs, rhs);

    public static Tensor operator *(ulong lhs, Tensor rhs) => BinaryOperators.Apply("mul", lhs, rhs);

    public static Tensor operator *(Tensor lhs, long rhs) => BinaryOperators.Apply("mul", lhs, rhs);

    public static Tensor operator *(long lhs, Tensor rhs) => BinaryOperators.Apply("mul", lhs, rhs);

    public static Tensor operator *(Tensor lhs, float rhs) => BinaryOperators.Apply("mul", lhs, rhs);

    public static Tensor operator *(float lhs, Tensor rhs) => BinaryOperators.Apply("mul", lhs, rhs);

    public static Tensor operator *(Tensor lhs, double rhs) => BinaryOperators.Apply("mul", lhs, rhs);

    public static Tensor operator *(double lhs, Tensor rhs) => BinaryOperators.Apply("mul", lhs, rhs);

    public static Tensor operator *(Tensor lhs, Complex rhs) => BinaryOperators.Apply("mul", lhs, rhs);

    public static Tensor operator *(Complex lhs, Tensor rhs) => BinaryOperators.Apply("mul", lhs, rhs);

    public static Tensor operator /(Tensor lhs, Tensor rhs) => BinaryOperators.Apply("truediv", lhs, rhs);

    public static Tensor operator /(Tensor lhs, NDArray rhs) => BinaryOperators.Apply("truediv", lhs, rhs);

    public static Tensor operator /(NDArray lhs, Tensor rhs) => BinaryOperators.Apply("truediv", lhs, rhs);

    public static Tensor operator /(Tensor lhs, sbyte rhs) => BinaryOperators.Apply("truediv", lhs, rhs);

    public static Tensor operator /(sbyte lhs, Tensor rhs) => BinaryOperators.Apply("truediv", lhs, rhs);

    public static Tensor operator /(Tensor lhs, byte rhs) => BinaryOperators.Apply("truediv", lhs, rhs);

    public static Tensor operator /(byte lhs, Tensor rhs) => BinaryOperators.Apply("truediv", lhs, rhs);

    public static Tensor operator /(Tensor lhs, short rhs) => BinaryOperators.Apply("truediv", lhs, rhs);

    public static Tensor operator /(short lhs, Tensor rhs) => BinaryOperators.Apply("truediv", lhs, rhs);

    public static Tensor operator /(Tensor lhs, ushort rhs) => BinaryOperators.Apply("truediv", lhs, rhs);

    public static Tensor operator /(ushort lhs, Tensor rhs) => BinaryOperators.Apply("truediv", lhs, rhs);

    public static Tensor operator /(Tensor lhs, int rhs) => BinaryOperators.Apply("truediv", lhs, rhs);

    public static Tensor operator /(int lhs, Tensor rhs) => BinaryOperators.Apply("truediv", lhs, rhs);

    public static Tensor operator /(Tensor lhs, uint rhs) => BinaryOperators.Apply("truediv", lhs, rhs);

    public static Tensor operator /(uint lhs, Tensor rhs) => BinaryOperators.Apply("truediv", lhs, rhs);

    public static Tensor operator /(Tensor lhs, ulong rhs) => BinaryOperators.Apply("truediv", lhs, rhs);

    public static Tensor operator /(ulong lhs, Tensor rhs) => BinaryOperators.Apply("truediv", lhs, rhs);

    public static Tensor operator /(Tensor lhs, long rhs) => BinaryOperators.Apply("truediv", lhs, rhs);

    public static Tensor operator /(long lhs, Tensor rhs) => BinaryOperators.Apply("truediv", lhs, rhs);

    public static Tensor operator /(Tensor lhs, float rhs) => BinaryOperators.Apply("truediv", lhs, rhs);

    public static Tensor operator /(float lhs, Tensor rhs) => BinaryOperators.Apply("truediv", lhs, rhs);

    public static Tensor operator /(Tensor lhs, double rhs) => BinaryOperators.Apply("truediv", lhs, rhs);

    public static Tensor operator /(double lhs, Tensor rhs) => BinaryOperators.Apply("truediv", lhs, rhs);

    public static Tensor operator /(Tensor lhs, Complex rhs) => BinaryOperators.Apply("truediv", lhs, rhs);

    public static Tensor operator /(Complex lhs, Tensor rhs) => BinaryOperators.Apply("truediv", lhs, rhs);

    public static Tensor operator %(Tensor lhs, Tensor rhs) => BinaryOperators.Apply("mod", lhs, rhs);

    public static Tensor operator %(Tensor lhs, NDArray rhs) => BinaryOperators.Apply("mod", lhs, rhs);

    public static Tensor operator %(NDArray lhs, Tensor rhs) => BinaryOperators.Apply("mod", lhs, rhs);

    public static Tensor operator %(Tensor lhs, sbyte rhs) => BinaryOperators.Apply("mod", lhs, rhs);

    public static Tensor operator %(sbyte lhs, Tensor rhs) => BinaryOperators.Apply("mod", lhs, rhs);

    public static Tensor operator %(Tensor lhs, byte rhs) => BinaryOperators.Apply("mod", lhs, rhs);

    public static Tensor operator %(byte lhs, Tensor rhs) => BinaryOperators.Apply("mod", lhs, rhs);

    public static Tensor operator %(Tensor lhs, short rhs) => BinaryOperators.Apply("mod", lhs, rhs);

    public static Tensor operator %(short lhs, Tensor rhs) => BinaryOperators.Apply("mod", lhs, rhs);

    public static Tensor operator %(Tensor lhs, ushort rhs) => BinaryOperators.Apply("mod", lhs, rhs);

    public static Tensor operator %(ushort lhs, Tensor rhs) => BinaryOperators.Apply("mod", lhs, rhs);

    public static Tensor operator %(Tensor lhs, int rhs) => BinaryOperators.Apply("mod", lhs, rhs);

    public static Tensor operator %(int lhs, Tensor rhs) => BinaryOperators.Apply("mod", lhs, rhs);

    public static Tensor operator %(Tensor lhs, uint rhs) => BinaryOperators.Apply("mod", lhs, rhs);

    public static Tensor operator %(uint lhs, Tensor rhs) => BinaryOperators.Apply("mod", lhs, rhs);

    public static Tensor operator %(Tensor lhs, ulong rhs) => BinaryOperators.Apply("mod", lhs, rhs);

    public static Tensor operator %(ulong lhs, Tensor rhs) => BinaryOperators.Apply("mod", lhs, rhs);

    public static Tensor operator %(Tensor lhs, long rhs) => BinaryOperators.Apply("mod", lhs, rhs);

    public static Tensor operator %(long lhs, Tensor rhs) => BinaryOperators.Apply("mod", lhs, rhs);

    public static Tensor operator %(Tensor lhs, float rhs) => BinaryOperators.Apply("mod", lhs, rhs);

    public static Tensor operator %(float lhs, Tensor rhs) => BinaryOperators.Apply("mod", lhs, rhs);

    public static Tensor operator %(Tensor lhs, double rhs) => BinaryOperators.Apply("mod", lhs, rhs);

    public static Tensor operator %(double lhs, Tensor rhs) => BinaryOperators.Apply("mod", lhs, rhs);

    public static Tensor operator %(Tensor lhs, Complex rhs) => BinaryOperators.Apply("mod", lhs, rhs);

    public static Tensor operator %(Complex lhs, Tensor rhs) => BinaryOperators.Apply("mod", lhs, rhs);

    public static Tensor operator +(Tensor lhs, ResourceVariable rhs) => BinaryOperators.Apply("add", lhs, rhs);

    public static Tensor operator -(Tensor x) => gen_ops.Apply("Neg", null, [x]).output;
}
