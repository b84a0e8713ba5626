using Kuber.Api.Runtime;

namespace Kuber.Controllers.Shared;

/// <summary>The protobuf form of messages.</summary>
internal static class ApiBytes
{
    public static byte[] Of<T>(T message)
        where T : class, IApiMessage<T> => System.Text.Encoding.UTF8.GetBytes(message.ToString() ?? "");
}
