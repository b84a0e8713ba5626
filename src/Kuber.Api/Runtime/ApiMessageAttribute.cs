namespace Kuber.Api.Runtime;

/// <summary>Marks a partial record as an API message: the generator writes its codecs and its schema.</summary>
/// <param name="schemaName">The name of the message in OpenAPI, such as <c>io.k8s.api.core.v1.Pod</c>; empty for messages that no OpenAPI document shows.</param>
[AttributeUsage(AttributeTargets.Class)]
public sealed class ApiMessageAttribute(string schemaName) : Attribute
{
    /// <summary>The name of the message in OpenAPI.</summary>
    public string SchemaName { get; } = schemaName;
}
