using Kuber.Api.Runtime;

namespace Kuber.Api.Core.V1;

/// <summary>A reference to an object, written as a text by itself.</summary>
[ApiMessage("io.k8s.api.core.v1.SerializedReference")]
[ApiKind("", "v1", "SerializedReference")]
public sealed partial record SerializedReference
{
    /// <summary>The object.</summary>
    [Field(1, "reference", AlwaysWritten = true)]
    public ObjectReference Reference { get; init; } = ObjectReference.Empty;
}
