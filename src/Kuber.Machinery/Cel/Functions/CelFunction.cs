using System.Collections.Immutable;

namespace Kuber.Machinery.Cel.Functions;

/// <summary>A function or operator: a name and the overloads, of which the types of arguments choose one or, for <c>dyn</c>, several.</summary>
/// <param name="Name">Its name, such as <c>size</c>, <c>ip.isCanonical</c> or <c>_+_</c>.</param>
/// <param name="Overloads">Its overloads, in order.</param>
public sealed record CelFunction(string Name, params ImmutableArray<CelOverload> Overloads);
