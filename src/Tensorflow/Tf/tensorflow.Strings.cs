namespace Tensorflow;

/// <content>Strings, and operations on bits.</content>
public partial class tensorflow
{
    /// <summary>Operations on the bits of integers.</summary>
    public bitwise_ops bitwise = new();

    /// <summary>Strings.</summary>
    public StringsApi strings { get; } = new();

    /// <summary>Tensors of strings; a string is bytes.</summary>
    public class StringsApi
    {
        /// <summary>Small letters, of ASCII.</summary>
        public Tensor lower(Tensor input, string encoding = "", string name = null) => gen_ops.Apply("StringLower", name, [input], ("encoding", encoding)).output;

        /// <summary>Capital letters, of ASCII.</summary>
        public Tensor upper(Tensor input, string encoding = "", string name = null) => gen_ops.Apply("StringUpper", name, [input], ("encoding", encoding)).output;

        /// <summary>Without the blanks at both ends.</summary>
        public Tensor strip(Tensor input, string name = null) => Unary("StringStrip", input, name);

        /// <summary>What matches <paramref name="pattern"/> (RE2) replaced; <c>\1</c> stands for a group.</summary>
        public Tensor regex_replace(Tensor input, string pattern, string rewrite, bool replace_global = true, string name = null) =>
            gen_ops.Apply("StaticRegexReplace", name, [input], ("pattern", pattern), ("rewrite", rewrite), ("replace_global", replace_global)).output;

        /// <summary>Whether the whole string matches <paramref name="pattern"/> (RE2).</summary>
        public Tensor regex_full_match(Tensor input, string pattern, string name = null) => gen_ops.Apply("StaticRegexFullMatch", name, [input], ("pattern", pattern)).output;

        /// <summary>A part of each string, in bytes or in UTF8_CHAR.</summary>
        public Tensor substr(Tensor input, int pos, int len, string name = null, string @uint = "BYTE") => gen_ops.Apply("Substr", name, [input, pos, len], ("unit", @uint)).output;

        /// <summary>A part of a string, in bytes or in UTF8_CHAR.</summary>
        public Tensor substr(string input, int pos, int len, string name = null, string @uint = "BYTE") => gen_ops.Apply("Substr", name, [input, pos, len], ("unit", @uint)).output;

        /// <summary>The length of each string, in bytes or in UTF8_CHAR.</summary>
        public Tensor string_length(Tensor input, string name = null, string unit = "BYTE") => gen_ops.Apply("StringLength", name, [input], ("unit", unit)).output;

        /// <summary>Strings joined element by element.</summary>
        public Tensor join(Tensor[] inputs, string separator = "", string name = null) => gen_ops.Apply("StringJoin", name, [inputs], ("separator", separator)).output;

        /// <summary>Numbers as strings.</summary>
        public Tensor as_string(Tensor input, int precision = -1, string name = null) => gen_ops.Apply("AsString", name, [input], ("precision", precision)).output;

        /// <summary>Strings as numbers.</summary>
        public Tensor to_number(Tensor input, TF_DataType out_type = TF_DataType.TF_FLOAT, string name = null) => gen_ops.Apply("StringToNumber", name, [input], ("out_type", out_type)).output;
    }
}
