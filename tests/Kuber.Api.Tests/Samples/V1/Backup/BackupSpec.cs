using Kuber.Api.Runtime;

namespace Kuber.Api.Tests.Samples.V1;

/// <summary>What a Backup copies, and how.</summary>
[ApiMessage("com.example.samples.v1.BackupSpec")]
public sealed partial record BackupSpec
{
    /// <summary>The claim whose data is copied; it cannot change.</summary>
    [Field(1, "claimName", Required = true)]
    public string ClaimName { get; init; } = "";

    /// <summary>How many copies are kept; at least 1, 7 by default.</summary>
    [Field(2, "copies")]
    [Default("7")]
    public int? Copies { get; init; }

    /// <summary>How copies are packed: None or Gzip; Gzip by default.</summary>
    [Field(3, "compression")]
    [Enum("Gzip", "None")]
    public string Compression { get; init; } = "";

    /// <summary>Places that copies go to, by name.</summary>
    [Field(4, "targets")]
    [ListType("map", "name")]
    [PatchStrategy("merge", MergeKey = "name")]
    public ApiList<BackupTarget> Targets { get; init; }
}
