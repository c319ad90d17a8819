namespace Tensorflow;

/// <content>Functions of one tensor, element by element.</content>
public partial class math_ops
{
    /// <summary>The absolute values.</summary>
    public static Tensor abs(Tensor x, string name = null) => Binding.tf.abs(x, name);

    /// <summary>The squares.</summary>
    public static Tensor square(Tensor x, string name = null) => Binding.tf.square(x, name);

    /// <summary>The square roots.</summary>
    public static Tensor sqrt(Tensor x, string name = null) => Binding.tf.sqrt(x, name);

    /// <summary>The reciprocals of the square roots.</summary>
    public static Tensor rsqrt(Tensor x, string name = null) => Binding.tf.rsqrt(x, name);

    /// <summary>The reciprocals.</summary>
    public static Tensor reciprocal(Tensor x, string name = null) => Binding.tf.reciprocal(x, name);

    /// <summary>The natural logarithms.</summary>
    public static Tensor log(Tensor x, string name = null) => Binding.tf.log(x, name);

    /// <summary>The natural logarithms of one more.</summary>
    public static Tensor log1p(Tensor x, string name = null) => Binding.tf.log1p(x, name);

    /// <summary>Powers of e.</summary>
    public static Tensor exp(Tensor x, string name = null) => Binding.tf.exp(x, name);

    /// <summary>Powers of e, less one.</summary>
    public static Tensor expm1(Tensor x, string name = null) => Binding.tf.expm1(x, name);

    /// <summary>The sines.</summary>
    public static Tensor sin(Tensor x, string name = null) => Binding.tf.sin(x, name);

    /// <summary>The cosines.</summary>
    public static Tensor cos(Tensor x, string name = null) => Binding.tf.cos(x, name);

    /// <summary>The tangents.</summary>
    public static Tensor tan(Tensor x, string name = null) => Binding.tf.tan(x, name);

    /// <summary>The arcsines.</summary>
    public static Tensor asin(Tensor x, string name = null) => Binding.tf.asin(x, name);

    /// <summary>The arccosines.</summary>
    public static Tensor acos(Tensor x, string name = null) => Binding.tf.acos(x, name);

    /// <summary>The arctangents.</summary>
    public static Tensor atan(Tensor x, string name = null) => Binding.tf.atan(x, name);

    /// <summary>The hyperbolic sines.</summary>
    public static Tensor sinh(Tensor x, string name = null) => Binding.tf.sinh(x, name);

    /// <summary>The hyperbolic cosines.</summary>
    public static Tensor cosh(Tensor x, string name = null) => Binding.tf.cosh(x, name);

    /// <summary>The hyperbolic tangents.</summary>
    public static Tensor tanh(Tensor x, string name = null) => Binding.tf.tanh(x, name);

    /// <summary>The next whole numbers below.</summary>
    public static Tensor floor(Tensor x, string name = null) => Binding.tf.floor(x, name);

    /// <summary>The next whole numbers above.</summary>
    public static Tensor ceil(Tensor x, string name = null) => Binding.tf.ceil(x, name);

    /// <summary>The nearest whole numbers; halves go to the even one.</summary>
    public static Tensor round(Tensor x, string name = null) => Binding.tf.round(x, name);

    /// <summary>-1, 0 or 1.</summary>
    public static Tensor sign(Tensor x, string name = null) => Binding.tf.sign(x, name);

    /// <summary>The numbers with the other sign.</summary>
    public static Tensor negative(Tensor x, string name = null) => Binding.tf.negative(x, name);

    /// <summary>The logarithms of the gamma function.</summary>
    public static Tensor lgamma(Tensor x, string name = null) => Binding.tf.lgamma(x, name);

    /// <summary>What is false.</summary>
    public static Tensor logical_not(Tensor x, string name = null) => Binding.tf.logical_not(x, name);

    /// <summary>Where there is no number.</summary>
    public static Tensor is_nan(Tensor x, string name = null) => Binding.tf.is_nan(x, name);

    /// <summary>Where there is an infinity.</summary>
    public static Tensor is_inf(Tensor x, string name = null) => Binding.tf.is_inf(x, name);

    /// <summary>Where there is a finite number.</summary>
    public static Tensor is_finite(Tensor x, string name = null) => Binding.tf.is_finite(x, name);

    /// <summary>The real parts.</summary>
    public static Tensor real(Tensor x, string name = null) => Binding.tf.real(x, name);

    /// <summary>The Gauss error function.</summary>
    public static Tensor erf(Tensor x, string name = null) => Binding.tf.math.erf(x, name);

    /// <summary>The derivative of the logarithm of the gamma function.</summary>
    public static Tensor digamma(Tensor x, string name = null) => gen_ops.Apply("Digamma", name, [x]).output;

    /// <summary>The logistic function.</summary>
    public static Tensor sigmoid<T>(T x, string name = null) => Binding.tf.sigmoid(x, name);

    /// <summary>The conjugates of complex numbers; real ones as they are.</summary>
    public static Tensor conj(Tensor x, string name = null) => Binding.tf.math.conj(x, name);
}
