using Kuber.Machinery.Cel.Types;
using Kuber.Machinery.Cel.Values;

namespace Kuber.Machinery.Cel.Functions.Authorization;

/// <summary>The value of the variable <c>authorizer</c>.</summary>
public sealed class CelAuthorizer(ICelAuthorizer authorizer) : CelValue
{
    /// <summary>The type of authorizers.</summary>
    public static CelType AuthorizerType { get; } = CelType.Opaque("kubernetes.authorization.Authorizer");

    /// <summary>What it asks.</summary>
    public ICelAuthorizer Authorizer => authorizer;

    /// <inheritdoc/>
    public override CelType Type => AuthorizerType;

    /// <inheritdoc/>
    public override bool IsEqualTo(CelValue other) => ReferenceEquals(this, other);
}
