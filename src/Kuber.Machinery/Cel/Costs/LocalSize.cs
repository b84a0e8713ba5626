using System.Collections.Immutable;

namespace Kuber.Machinery.Cel.Costs;

/// <summary>What is known of a variable of a loop.</summary>
/// <param name="Path">Where its value comes from: a variable and fields from there; empty where that is not known.</param>
/// <param name="Size">How large it may be; null where nothing is known.</param>
/// <param name="Entries">How large what is in it may be; null where nothing is known.</param>
internal sealed record LocalSize(ImmutableArray<string> Path, CelSize? Size, EntrySize? Entries);
