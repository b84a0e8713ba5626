using Kuber.Api.Authorization.V1;
using Kuber.Api.Runtime;
using Kuber.ApiServer.Authentication;

namespace Kuber.ApiServer.Reviews;

/// <summary>Turns the users of reviews into those of the server and back.</summary>
internal static class ReviewUsers
{
    /// <summary>The user that a review asks about.</summary>
    public static UserInfo Of(SubjectAccessReviewSpec spec) => new(
        spec.User,
        spec.Uid,
        [.. spec.Groups.AsEnumerable()],
        spec.Extra.ToDictionary(e => e.Key, e => (IReadOnlyList<string>)[.. e.Value.AsEnumerable()]));

    /// <summary>The user as a review shows him.</summary>
    public static Api.Authentication.V1.UserInfo Shown(UserInfo user)
    {
        var extra = default(ApiMap<ApiList<string>>);
        foreach (var (key, values) in user.Extra)
        {
            extra = extra.Set(key, values.ToApiList());
        }

        return new() { Username = user.Name, Uid = user.Uid, Groups = user.Groups.ToApiList(), Extra = extra };
    }
}
