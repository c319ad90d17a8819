using System.Text;

namespace Reproductions.Runtime.Ops.Readers;

/// <summary>Gives the names of the work themselves.</summary>
internal sealed class NameReader(string name) : ReaderState(name)
{
    protected override IEnumerable<(string Key, byte[] Value)> Records(string work) => [(work, Encoding.UTF8.GetBytes(work))];
}
