namespace Kuber.Machinery.Patches;

/// <summary>A patch as it travels.</summary>
/// <param name="Type">Its language.</param>
/// <param name="Body">Its text: JSON, or for apply YAML or JSON.</param>
public sealed record Patch(PatchType Type, ReadOnlyMemory<byte> Body);
