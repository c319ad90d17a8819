namespace Tensorflow;

/// <summary>How a call ended. Statuses over one handle share it.</summary>
internal sealed class StatusRecord
{
    /// <summary>The code.</summary>
    public TF_Code Code { get; set; } = TF_Code.TF_OK;

    /// <summary>The message; empty for TF_OK.</summary>
    public string Message { get; set; } = "";
}
