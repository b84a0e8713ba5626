namespace Kuber.Api.Registry;

/// <summary>A subresource as discovery lists it.</summary>
/// <param name="Name">The last part of the path, such as <c>status</c>.</param>
/// <param name="Group">The group of its kind where that differs from the parent's; empty otherwise.</param>
/// <param name="Version">The version of its kind where that differs from the parent's; empty otherwise.</param>
/// <param name="Kind">The kind that it reads and writes.</param>
/// <param name="Verbs">What can be done with it, sorted.</param>
public sealed record SubresourceDefinition(string Name, string Group, string Version, string Kind, IReadOnlyList<string> Verbs);
