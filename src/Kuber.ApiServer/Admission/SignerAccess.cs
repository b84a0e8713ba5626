using Kuber.ApiServer.Authentication;

namespace Kuber.ApiServer.Admission;

/// <summary>Tells whether a user holds a verb on a signer, by its name or by its domain.</summary>
internal static class SignerAccess
{
    /// <summary>Whether the user may <c>approve</c>, <c>sign</c> or <c>attest</c> for the signer, such as <c>example.com/mine</c>, or for <c>example.com/*</c>.</summary>
    public static bool IsAllowed(ApiServerCore core, UserInfo user, string verb, string signer) =>
        IsAllowedFor(core, user, verb, signer) || IsAllowedFor(core, user, verb, signer.Split('/')[0] + "/*");

    private static bool IsAllowedFor(ApiServerCore core, UserInfo user, string verb, string name) => core.Access.Authorize(new()
    {
        User = user,
        Verb = verb,
        Group = "certificates.k8s.io",
        Version = "*",
        Resource = "signers",
        Name = name,
    }).IsAllowed;
}
