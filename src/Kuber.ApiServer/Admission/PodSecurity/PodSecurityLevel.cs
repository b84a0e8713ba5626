namespace Kuber.ApiServer.Admission.PodSecurity;

/// <summary>How much a pod may do to its node; a higher level allows less.</summary>
internal enum PodSecurityLevel
{
    /// <summary>Everything.</summary>
    Privileged,

    /// <summary>Nothing by which privileges are known to be gained.</summary>
    Baseline,

    /// <summary>What the present best practice of hardening leaves.</summary>
    Restricted,
}
