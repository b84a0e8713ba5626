using System.Collections.Immutable;
using Kuber.Machinery.Cel.Types;

namespace Kuber.Machinery.Cel.Functions;

/// <summary>Functions, types and macros that go together and come into an environment at once.</summary>
/// <param name="Name">Its name.</param>
public sealed record CelLibrary(string Name)
{
    /// <summary>Its functions. Overloads of a function that is there already are added to it.</summary>
    public ImmutableArray<CelFunction> Functions { get; init; } = [];

    /// <summary>The types that can be named in an expression, as in <c>type(x) == net.IP</c>.</summary>
    public ImmutableArray<CelType> Types { get; init; } = [];

    /// <summary>What is expanded when an expression is read.</summary>
    public ImmutableArray<CelMacro> Macros { get; init; } = [];

    /// <summary>What is asked of calls when an expression is checked, after all types are known.</summary>
    public ImmutableArray<CelCallRule> Rules { get; init; } = [];
}
