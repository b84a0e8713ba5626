using Kuber.Api.Meta.V1;
using Kuber.Api.Runtime;

namespace Kuber.Api.Core.V1;

/// <summary>Confidential data for pods to use, as bytes under keys.</summary>
[ApiMessage("io.k8s.api.core.v1.Secret")]
[ApiKind("", "v1", "Secret")]
public sealed partial record Secret : IApiObject
{
    /// <summary>Name, namespace, labels and other data about the object.</summary>
    [Field(1, "metadata", AlwaysWritten = true)]
    public ObjectMeta Metadata { get; init; } = ObjectMeta.Empty;

    /// <summary>Forbids every change of the data; once true it stays true.</summary>
    [Field(5, "immutable")]
    public bool? Immutable { get; init; }

    /// <summary>Bytes by key, base64 in JSON; keys consist of letters, digits, -, _ and dots.</summary>
    [Field(2, "data")]
    public ApiMap<ByteString> Data { get; init; }

    /// <summary>Texts by key that are put into data when written; never read back.</summary>
    [Field(4, "stringData")]
    public ApiMap<string> StringData { get; init; }

    /// <summary>What the data are for, such as Opaque (the default) or kubernetes.io/tls; it cannot change.</summary>
    [Field(3, "type", GoType = "v1.SecretType")]
    public string Type { get; init; } = "";
}
