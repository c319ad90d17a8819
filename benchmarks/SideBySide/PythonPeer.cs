using System.Diagnostics;
using System.Globalization;

namespace Reproductions.Benchmarks;

/// <summary>numpy (OpenBLAS) and PyTorch in a Python process. PYTHON names the interpreter; without it, the first of python3 and the system's own that has both.</summary>
internal sealed class PythonPeer : IPeer
{
    private readonly Process? _process;

    public PythonPeer(int threads)
    {
        string[] interpreters = Environment.GetEnvironmentVariable("PYTHON") is { Length: > 0 } named ? [named] : ["python3", "/usr/bin/python3"];
        foreach (var interpreter in interpreters)
        {
            _process?.Dispose();
            (_process, Found) = Start(interpreter, threads);
            if (Has("numpy") && Has("torch"))
            {
                break;
            }
        }
    }

    /// <summary>Names and versions of the peers that are installed.</summary>
    public string Found { get; } = "";

    /// <summary>Whether a package is there.</summary>
    public bool Has(string package) => Found.Contains(package, StringComparison.Ordinal);

    public string? NameFor(string work) => work.Split('-')[0] switch
    {
        "sgemm" when Has("numpy") => "OpenBLAS",
        "train" or "predict" when Has("numpy") && Has("torch") => "PyTorch",
        _ => null,
    };

    public (double Seconds, double Check) Run(string work)
    {
        _process!.StandardInput.WriteLine(work);
        var answer = _process.StandardOutput.ReadLine()?.Split(' ') ?? throw new InvalidOperationException("The Python process ended; its message is above.");
        return (double.Parse(answer[0], CultureInfo.InvariantCulture), double.Parse(answer[1], CultureInfo.InvariantCulture));
    }

    public void Dispose()
    {
        _process?.StandardInput.Close();
        _process?.Dispose();
    }

    private static (Process? Process, string Found) Start(string interpreter, int threads)
    {
        try
        {
            var start = new ProcessStartInfo(interpreter) { RedirectStandardInput = true, RedirectStandardOutput = true };
            start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "peer.py"));
            start.ArgumentList.Add(threads.ToString(CultureInfo.InvariantCulture));
            var process = Process.Start(start);
            return (process, process?.StandardOutput.ReadLine()?.Replace("ready", "", StringComparison.Ordinal).Trim() ?? "");
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return (null, "");
        }
    }
}
