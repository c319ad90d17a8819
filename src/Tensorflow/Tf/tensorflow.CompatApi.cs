namespace Tensorflow;

/// <content>Names of other TensorFlow versions.</content>
public partial class tensorflow
{
    /// <summary>Names of other TensorFlow versions.</summary>
    public partial class CompatApi
    {
        /// <summary>TensorFlow 1's names.</summary>
        public CompatV1Api v1 { get; } = new();

        /// <summary>The bytes of a text, UTF-8 unless <paramref name="encoding"/> says otherwise.</summary>
        public Google.Protobuf.ByteString as_bytes(string text, System.Text.Encoding encoding = null) =>
            encoding is null ? Google.Protobuf.ByteString.CopyFromUtf8(text) : Google.Protobuf.ByteString.CopyFrom(text, encoding);

        /// <summary>The bytes as they are.</summary>
        public Google.Protobuf.ByteString as_bytes(byte[] bytes, System.Text.Encoding encoding = null) => Google.Protobuf.ByteString.CopyFrom(bytes);

        /// <summary>The bytes as they are.</summary>
        public Google.Protobuf.ByteString as_bytes(Google.Protobuf.ByteString bytes, System.Text.Encoding encoding = null) => bytes;
    }
}
