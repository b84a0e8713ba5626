using Kuber.Machinery.Trees;

namespace Kuber.Machinery.Patches;

/// <summary>One operation of a <see cref="JsonPatch"/>.</summary>
/// <param name="Kind">What it does: <c>add</c>, <c>remove</c>, <c>replace</c>, <c>move</c>, <c>copy</c> or <c>test</c>.</param>
/// <param name="Path">Where; null where the patch does not say.</param>
/// <param name="From">Where the value comes from, for <c>move</c> and <c>copy</c>.</param>
/// <param name="Value">The value, for <c>add</c>, <c>replace</c> and <c>test</c>.</param>
internal sealed record JsonPatchOperation(string Kind, string? Path, string? From, ApiValue Value);
