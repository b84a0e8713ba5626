using System.Buffers.Binary;

namespace Kuber.Dns.Messages;

/// <summary>An answer.</summary>
/// <param name="Code">How the query was answered.</param>
/// <param name="Answers">The records asked for.</param>
/// <param name="Authority">The authority, for answers without records.</param>
/// <param name="Additional">Records that spare the asker another query.</param>
public sealed record DnsResponse(DnsResponseCode Code, IReadOnlyList<DnsRecord> Answers, IReadOnlyList<DnsRecord> Authority, IReadOnlyList<DnsRecord> Additional)
{
    /// <summary>An answer without records.</summary>
    public static DnsResponse Empty(DnsResponseCode code) => new(code, [], [], []);

    /// <summary>
    /// Writes the answer to a query. Where it does not fit <paramref name="limit"/> bytes, records are left out and the
    /// truncation bit tells the asker to come back over TCP.
    /// </summary>
    public byte[] Encode(DnsQuery query, int limit)
    {
        Writer writer = new(limit);
        var question = DnsRecord.NameBytes(query.Name);
        writer.Append(question);
        writer.Append16(query.Type);
        writer.Append16(query.Class);
        var reserve = query.HasEdns ? 11 : 0;
        var answers = writer.AppendRecords(Answers, query.Name, reserve);
        var authority = answers == Answers.Count ? writer.AppendRecords(Authority, query.Name, reserve) : 0;
        var complete = answers == Answers.Count && authority == Authority.Count;
        var additional = complete ? writer.AppendRecords(Additional, query.Name, reserve) : 0;
        if (query.HasEdns)
        {
            writer.Append([0, 0, (byte)DnsType.Opt, 0x10, 0x00, 0, 0, 0, 0, 0, 0]);
        }

        return writer.Finish(query, Code, !complete, answers, authority, additional + (query.HasEdns ? 1 : 0));
    }

    private sealed class Writer(int limit)
    {
        private readonly List<byte> bytes = [.. new byte[12]];

        public void Append(ReadOnlySpan<byte> data) => bytes.AddRange(data);

        public void Append16(int value)
        {
            bytes.Add((byte)(value >> 8));
            bytes.Add((byte)value);
        }

        public int AppendRecords(IReadOnlyList<DnsRecord> records, string questionName, int reserve)
        {
            for (var i = 0; i < records.Count; i++)
            {
                var record = records[i];

                // Most records belong to the name asked for: a pointer to the question says so in two bytes.
                byte[] name = string.Equals(record.Name, questionName, StringComparison.OrdinalIgnoreCase) ? [0xc0, 12] : DnsRecord.NameBytes(record.Name);
                if (bytes.Count + name.Length + 10 + record.Data.Length + reserve > limit)
                {
                    return i;
                }

                Append(name);
                Append16(record.Type);
                Append16(1);
                Append16((int)(record.TimeToLiveSeconds >> 16));
                Append16((int)(record.TimeToLiveSeconds & 0xffff));
                Append16(record.Data.Length);
                Append(record.Data);
            }

            return records.Count;
        }

        public byte[] Finish(DnsQuery query, DnsResponseCode code, bool truncated, int answers, int authority, int additional)
        {
            byte[] message = [.. bytes];
            BinaryPrimitives.WriteUInt16BigEndian(message, query.Id);
            message[2] = (byte)(0x84 | (truncated ? 2 : 0) | (query.RecursionDesired ? 1 : 0)); // response, authoritative
            message[3] = (byte)(0x80 | (int)code); // recursion available
            BinaryPrimitives.WriteUInt16BigEndian(message.AsSpan(4), 1);
            BinaryPrimitives.WriteUInt16BigEndian(message.AsSpan(6), (ushort)answers);
            BinaryPrimitives.WriteUInt16BigEndian(message.AsSpan(8), (ushort)authority);
            BinaryPrimitives.WriteUInt16BigEndian(message.AsSpan(10), (ushort)additional);
            return message;
        }
    }
}
