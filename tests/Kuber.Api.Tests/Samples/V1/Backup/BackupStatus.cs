using Kuber.Api.Runtime;

namespace Kuber.Api.Tests.Samples.V1;

/// <summary>What a Backup has copied.</summary>
[ApiMessage("com.example.samples.v1.BackupStatus")]
public sealed partial record BackupStatus
{
    /// <summary>How many copies there are.</summary>
    [Field(1, "copies", Required = true)]
    public int Copies { get; init; }

    /// <summary>When the last copy was made.</summary>
    [Field(2, "lastTime")]
    public Time? LastTime { get; init; }
}
