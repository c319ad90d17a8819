using Tensorflow.Util;

namespace Tensorflow;

/// <summary>Holds the options of an import.</summary>
public sealed class SafeImportGraphDefOptionsHandle : SafeTensorflowHandle
{
    internal SafeImportGraphDefOptionsHandle(ImportGraphDefOptions target)
        : base(target)
    {
    }
}
