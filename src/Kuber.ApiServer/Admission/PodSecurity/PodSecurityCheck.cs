namespace Kuber.ApiServer.Admission.PodSecurity;

/// <summary>One of the checks that make up a level.</summary>
/// <param name="Level">The level that it belongs to.</param>
/// <param name="Versions">What it checks since which minor release, oldest first.</param>
internal sealed record PodSecurityCheck(PodSecurityLevel Level, params (int Since, Func<CheckedPod, PodSecurityViolation?> Check)[] Versions)
{
    /// <summary>The check of the restricted level that takes the place of this one, where there is one for the version.</summary>
    public PodSecurityCheck? StricterForm { get; init; }

    /// <summary>What is checked in a minor release; null where that knows nothing of it.</summary>
    public Func<CheckedPod, PodSecurityViolation?>? At(int minor)
    {
        Func<CheckedPod, PodSecurityViolation?>? found = null;
        foreach (var (since, check) in Versions)
        {
            if (since <= minor)
            {
                found = check;
            }
        }

        return found;
    }
}
