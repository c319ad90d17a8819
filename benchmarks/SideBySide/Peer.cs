using System.Diagnostics;
using System.Globalization;

namespace Reproductions.Benchmarks;

/// <summary>The Python process that runs numpy (OpenBLAS) and PyTorch. Absent when Python is.</summary>
internal sealed class Peer : IDisposable
{
    private readonly Process? _process;

    public Peer(int threads)
    {
        try
        {
            var start = new ProcessStartInfo("python3") { RedirectStandardInput = true, RedirectStandardOutput = true };
            start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "peer.py"));
            start.ArgumentList.Add(threads.ToString(CultureInfo.InvariantCulture));
            _process = Process.Start(start);
            Found = _process?.StandardOutput.ReadLine()?.Replace("ready", "", StringComparison.Ordinal).Trim() ?? "";
        }
        catch (System.ComponentModel.Win32Exception)
        {
            Found = "";
        }
    }

    /// <summary>Names and versions of the peers that are installed.</summary>
    public string Found { get; }

    /// <summary>Runs a work once; null when no peer does it.</summary>
    public (double Seconds, double Check)? Run(string work)
    {
        if (_process is null)
        {
            return null;
        }

        _process.StandardInput.WriteLine(work);
        var answer = _process.StandardOutput.ReadLine()?.Split(' ');
        return answer is not { Length: 2 }
            ? null
            : (double.Parse(answer[0], CultureInfo.InvariantCulture), double.Parse(answer[1], CultureInfo.InvariantCulture));
    }

    public void Dispose()
    {
        _process?.StandardInput.Close();
        _process?.Dispose();
    }
}
