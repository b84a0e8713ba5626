using Kuber.Machinery.Cel.Types;
using Kuber.Machinery.Cel.Values;

namespace Kuber.Machinery.Cel.Functions.Authorization;

/// <summary>A path that may be asked about.</summary>
internal sealed class CelPathCheck(ICelAuthorizer authorizer, string path) : CelValue
{
    /// <summary>The type of such values.</summary>
    public static CelType PathCheckType { get; } = CelType.Opaque("kubernetes.authorization.PathCheck");

    /// <inheritdoc/>
    public override CelType Type => PathCheckType;

    /// <summary>Asks.</summary>
    public CelDecision Check(string verb) => authorizer.CheckPath(path, verb);

    /// <inheritdoc/>
    public override bool IsEqualTo(CelValue other) => ReferenceEquals(this, other);
}
