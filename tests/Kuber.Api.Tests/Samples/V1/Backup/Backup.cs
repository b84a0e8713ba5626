using Kuber.Api.Meta.V1;
using Kuber.Api.Runtime;

namespace Kuber.Api.Tests.Samples.V1;

/// <summary>Copies of the data of a claim, made from time to time.</summary>
[ApiMessage("com.example.samples.v1.Backup")]
[ApiKind("samples.example.com", "v1", "Backup")]
public sealed partial record Backup : IApiObject
{
    /// <summary>Name, namespace, labels and other data about the object.</summary>
    [Field(1, "metadata", AlwaysWritten = true)]
    public ObjectMeta Metadata { get; init; } = ObjectMeta.Empty;

    /// <summary>What is copied, and how.</summary>
    [Field(2, "spec")]
    public BackupSpec Spec { get; init; } = BackupSpec.Empty;

    /// <summary>What was copied.</summary>
    [Field(3, "status")]
    public BackupStatus Status { get; init; } = BackupStatus.Empty;
}
