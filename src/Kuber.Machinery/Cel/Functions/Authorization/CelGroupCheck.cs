using Kuber.Machinery.Cel.Types;
using Kuber.Machinery.Cel.Values;

namespace Kuber.Machinery.Cel.Functions.Authorization;

/// <summary>An API group, the resources of which may be asked about.</summary>
internal sealed class CelGroupCheck(ICelAuthorizer authorizer, string group) : CelValue
{
    /// <summary>The type of such values.</summary>
    public static CelType GroupCheckType { get; } = CelType.Opaque("kubernetes.authorization.GroupCheck");

    /// <inheritdoc/>
    public override CelType Type => GroupCheckType;

    /// <summary>A resource of the group.</summary>
    public CelResourceCheck Resource(string resource) => new(authorizer, new(group, resource));

    /// <inheritdoc/>
    public override bool IsEqualTo(CelValue other) => ReferenceEquals(this, other);
}
