using Kuber.Api.Runtime;

namespace Kuber.Api.Tests.Samples.V1;

/// <summary>A place that copies go to.</summary>
[ApiMessage("com.example.samples.v1.BackupTarget")]
public sealed partial record BackupTarget
{
    /// <summary>The name of the place, a DNS label, unique in the Backup.</summary>
    [Field(1, "name", Required = true)]
    public string Name { get; init; } = "";

    /// <summary>How much it may hold; without limit when not set.</summary>
    [Field(2, "sizeLimit")]
    public Quantity? SizeLimit { get; init; }
}
