using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using FluentAssertions.Common;
using Xunit.Sdk;

namespace Reproductions.Tests.Shared;

/// <summary>
/// Has FluentAssertions fail the way xUnit does. Version 6 does not know xUnit 3 and would put the name of an exception type of its own before
/// every message.
/// </summary>
internal static class AssertionFramework
{
    [ModuleInitializer]
    internal static void Use() => Services.ThrowException = Fail;

    [DoesNotReturn]
    [StackTraceHidden]
    private static void Fail(string message) => throw new XunitException(message);
}
