using System.Text.Json;

namespace Reproductions.Tests.Loading.Managed.Recorded;

/// <summary>A recorded value that is not compared for equality.</summary>
/// <param name="Of">What must be true of it.</param>
/// <param name="Words">The same in words.</param>
internal sealed record Holds(Func<JsonElement, bool> Of, string Words);
