using Kuber.Machinery.Cel.Types;
using Kuber.Machinery.Cel.Values;

namespace Kuber.Machinery.Cel.Functions.Authorization;

/// <summary>A resource that may be asked about: also the value of the variable <c>authorizer.requestResource</c>.</summary>
public sealed class CelResourceCheck(ICelAuthorizer authorizer, CelResourceAttributes attributes) : CelValue
{
    /// <summary>The type of such values.</summary>
    public static CelType ResourceCheckType { get; } = CelType.Opaque("kubernetes.authorization.ResourceCheck");

    /// <summary>The resource.</summary>
    public CelResourceAttributes Attributes => attributes;

    /// <inheritdoc/>
    public override CelType Type => ResourceCheckType;

    /// <summary>The same with other attributes.</summary>
    public CelResourceCheck With(CelResourceAttributes other) => new(authorizer, other);

    /// <summary>Asks.</summary>
    public CelDecision Check(string verb) => authorizer.CheckResource(attributes, verb);

    /// <inheritdoc/>
    public override bool IsEqualTo(CelValue other) => ReferenceEquals(this, other);
}
