using System.Buffers.Binary;

namespace Kuber.Machinery.Grpc;

/// <summary>The length-prefixed messages of a call's body: one byte that says whether it is compressed, four of length, the message.</summary>
internal static class GrpcFraming
{
    public const int HeaderBytes = 5;

    /// <summary>The message with its prefix.</summary>
    public static byte[] Frame(ReadOnlySpan<byte> message)
    {
        var frame = GC.AllocateUninitializedArray<byte>(HeaderBytes + message.Length);
        frame[0] = 0;
        BinaryPrimitives.WriteUInt32BigEndian(frame.AsSpan(1), (uint)message.Length);
        message.CopyTo(frame.AsSpan(HeaderBytes));
        return frame;
    }

    /// <summary>The next message, or null at the regular end of the body.</summary>
    /// <exception cref="GrpcException">The body ends within a message, the message is compressed, or too large.</exception>
    public static async ValueTask<byte[]?> ReadAsync(Stream body, int maxBytes, CancellationToken cancellationToken)
    {
        var header = new byte[HeaderBytes];
        var read = await body.ReadAtLeastAsync(header, HeaderBytes, throwOnEndOfStream: false, cancellationToken);
        if (read == 0)
        {
            return null;
        }
        if (read < HeaderBytes)
        {
            throw new GrpcException(GrpcStatusCode.Internal, "the response ended within a message header");
        }
        if (header[0] != 0)
        {
            throw new GrpcException(GrpcStatusCode.Internal, "the response is compressed, which was not asked for");
        }
        var length = BinaryPrimitives.ReadUInt32BigEndian(header.AsSpan(1));
        if (length > (uint)maxBytes)
        {
            throw new GrpcException(GrpcStatusCode.ResourceExhausted, $"the response message has {length} bytes; at most {maxBytes} are accepted");
        }
        var message = GC.AllocateUninitializedArray<byte>((int)length);
        if (await body.ReadAtLeastAsync(message, message.Length, throwOnEndOfStream: false, cancellationToken) < message.Length)
        {
            throw new GrpcException(GrpcStatusCode.Internal, "the response ended within a message");
        }
        return message;
    }
}
