using Kuber.Api.Meta.V1;
using Kuber.Api.Runtime;

namespace Kuber.Api.Core.V1;

/// <summary>Settings for pods to use, as texts or bytes under keys.</summary>
[ApiMessage("io.k8s.api.core.v1.ConfigMap")]
[ApiKind("", "v1", "ConfigMap")]
public sealed partial record ConfigMap : IApiObject
{
    /// <summary>Name, namespace, labels and other data about the object.</summary>
    [Field(1, "metadata", AlwaysWritten = true)]
    public ObjectMeta Metadata { get; init; } = ObjectMeta.Empty;

    /// <summary>Forbids every change of the data; once true it stays true.</summary>
    [Field(4, "immutable")]
    public bool? Immutable { get; init; }

    /// <summary>Texts by key; keys consist of letters, digits, -, _ and dots.</summary>
    [Field(2, "data")]
    public ApiMap<string> Data { get; init; }

    /// <summary>Bytes by key, base64 in JSON; no key may be in data too.</summary>
    [Field(3, "binaryData")]
    public ApiMap<ByteString> BinaryData { get; init; }
}
